import { describe, expect, it } from 'vitest';
import {
  type Actor,
  may,
  neverSharedByTick,
  ownsPlanParts,
  permissions,
  permissionsOf,
  reaches,
  staffRoles,
  topics,
} from '#access';

const ids = { accountId: 'a', patientId: 'p', siteId: 's', name: 'Tom' } as never as {
  accountId: never;
  patientId: never;
  siteId: never;
  name: string;
};
const tom = (shared: readonly (typeof topics)[number][]): Actor => ({
  kind: 'family',
  ...ids,
  topics: shared,
  until: null,
});
const staffOf = (role: (typeof staffRoles)[number]): Actor => ({ kind: 'staff', ...ids, role });

describe('who may do what', () => {
  it('lets a helper open a topic only while it is ticked', () => {
    expect(may(tom(['pain']), { permission: 'diary:read', topic: 'pain' })).toBe(true);
    expect(may(tom(['plan']), { permission: 'diary:read', topic: 'pain' })).toBe(false);
    expect(may(tom([]), { permission: 'plan:read', topic: 'plan' })).toBe(false);
  });

  it('never offers safety answers or therapy notes for a tick', () => {
    expect(neverSharedByTick).toEqual(['safety', 'psychotherapy-notes']);
  });

  it('keeps administrators and researchers out of records', () => {
    for (const role of ['administrator', 'researcher', 'peer-moderator'] as const) {
      for (const permission of [
        'patients:read',
        'diary:read',
        'plan:read',
        'safety:read',
        'measures:read',
      ] as const) {
        expect(may(staffOf(role), { permission })).toBe(false);
      }
    }
  });

  it('lets the holder of an intake link answer the intake and nothing else', () => {
    const holder: Actor = {
      kind: 'intake',
      patientId: ids.patientId,
      siteId: ids.siteId,
      linkId: 'l' as never,
    };
    expect(permissions.filter((permission) => may(holder, { permission }))).toEqual([
      'intake:answer',
    ]);
  });

  it('lets only patients manage sharing and read who looked', () => {
    for (const role of [...staffRoles, 'family', 'intake'] as const) {
      expect(permissionsOf(role)).not.toContain('sharing:manage');
      expect(permissionsOf(role)).not.toContain('audit:read-own');
    }
  });

  it('keeps a patient before their own record', () => {
    const rosa: Actor = { kind: 'patient', ...ids };
    expect(reaches(rosa, ids.patientId)).toBe(true);
    expect(reaches(rosa, 'other' as never)).toBe(false);
  });

  it('makes nobody the owner of a part of a plan who is not of the care team', () => {
    expect(staffRoles.filter(ownsPlanParts)).toEqual([
      'coordinator',
      'physician',
      'psychologist',
      'physiotherapist',
    ]);
  });
});
