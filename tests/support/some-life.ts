import * as fc from 'fast-check';
import { lifeFacts, type Person, workPattern } from '#plan';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import { aPerson } from './plan-items.ts';

const known = <Value extends Json>(type: FactType<Value>, value: fc.Arbitrary<Value>) =>
  fc
    .option(value)
    .map((one): readonly Fact[] =>
      one === null
        ? []
        : [factOf(type, { id: type.name, value: one, date: null, source: 'the record' })],
    );

const yesNo = fc.boolean();

/** A person of whom some things are known and others are not. */
export const someLife: fc.Arbitrary<Person> = fc
  .tuple(
    known(
      workPattern,
      fc.constantFrom(
        { kind: 'day', drivesForWork: false },
        { kind: 'rotating', drivesForWork: null },
      ),
    ),
    known(lifeFacts.transportBarrier, yesNo),
    known(lifeFacts.readsLanguages, fc.constantFrom(['en'], ['es'])),
    known(lifeFacts.readingIsHard, yesNo),
    known(lifeFacts.inflammatoryArthritis, yesNo),
    known(lifeFacts.diseaseActivityRise, fc.integer({ min: 0, max: 12 })),
    known(lifeFacts.newSwollenJoint, yesNo),
    known(lifeFacts.morningStiffness, fc.integer({ min: 0, max: 60 })),
    known(lifeFacts.usualRise, fc.integer({ min: 5, max: 9 })),
    known(lifeFacts.migraine, yesNo),
    known(lifeFacts.warningSign, yesNo),
    known(lifeFacts.dailyCap, fc.integer({ min: 20, max: 90 })),
  )
  .map((facts) => aPerson(facts.flat()));
