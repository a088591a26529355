/**
 * A million people about whom anything at all is known: no rule may throw, none may fire with a check
 * that does not hold, and none may fire on what was taken away.
 * `node tools/cases/fuzz.ts [people] [seed]`
 */
import fc from 'fast-check';
import { inForce, nobodyInParticular } from '#evidence';
import { assert, type Instant } from '#kernel';
import { evaluate, type Fact, type Finding, factBook, type Rule, verdictUnder } from '#reasoning';
import { personRulebook as book } from '#rulebook';
import { someFacts, today } from '../../tests/support/random-facts.ts';

const people = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20_260_331);
const asOf = `${today}T10:00:00.000Z` as Instant;
const bearer = { ...nobodyInParticular, siteId: 'site' };
const ruleOf = new Map(book.rules.map((rule) => [rule.id, rule]));

/** Rules whose subject is an absence, or that count days, may turn either way when a fact goes. */
const readsOnlyLatest = ({ examples, needs }: Rule): boolean =>
  examples.unknown !== null && Object.values(needs).every(({ need }) => need === 'latest');

let fired = 0;
let takenAway = 0;

function look(facts: readonly Fact[], at: number): void {
  const findings = evaluate(book, facts, { asOf, today, bearer, settings: [] });
  const speaking = findings.filter(({ status }) => status === 'fires');
  fired += speaking.length;
  for (const finding of speaking) {
    const open = finding.checks.filter(({ outcome }) => outcome !== true);
    assert(open.length === 0, `${finding.rule.id} fires with an open check`);
  }
  const silent = findings.filter(
    ({ status, facts: used }) => status === 'not-met' && used.length > 0,
  );
  const one = silent[at % Math.max(1, silent.length)];
  if (one !== undefined) takeAway(one, facts, at);
}

/** A rule that is silent must not begin to speak because one kind of fact that it used is gone. */
function takeAway({ rule: { id }, facts: used }: Finding, facts: readonly Fact[], at: number) {
  const rule = ruleOf.get(id);
  const gone = used[at % used.length]?.name;
  if (rule === undefined || !readsOnlyLatest(rule)) return;
  takenAway += 1;
  const verdict = verdictUnder(rule, {
    book: factBook(
      facts.filter(({ name }) => name !== gone),
      today,
    ),
    inForce: (parameter) => inForce(parameter, [], bearer, asOf),
    verdictOf: () => null,
  });
  assert(verdict !== true, `${id} fires when ${gone} is taken away`);
}

const begun = performance.now();
const chunk = 1_000;
for (let done = 0; done < people; done += chunk) {
  const some = fc.sample(someFacts, { numRuns: Math.min(chunk, people - done), seed: seed + done });
  for (const [at, facts] of some.entries()) look(facts, done + at);
  if (done % 50_000 === 0) process.stderr.write(`${done} people, ${fired} findings\n`);
}
const seconds = (performance.now() - begun) / 1_000;
process.stdout.write(
  `${people} people, ${book.rules.length} rules: ${fired} findings fired, ${takenAway} asked again with less known, no fault, ${Math.round(seconds)} s.\n`,
);
