import { agency, agreement, ask, child, full, lasts, person, type Scene, scene, sh } from '../facts.ts'
import { NOW } from '../invent.ts'

/** A person, or the guardian of a child, asks about what is kept of them. */
export const OWN: Readonly<Record<string, () => Scene>> = {
  'own data': () => scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.names'), person()),
  'own violence': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'gbv.incidentType'), person({ gbvInPortal: true })),
  'own secret of one restricted': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.sogi'), person({ restricted: true })),
  'own relatives': () => scene({ kind: 'portal', id: 'p1' }, ask('rights', 'family.relation'), person()),
  'own risk': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'protection.risk'), person({ riskReviewed: false })),
  'own correction': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'family.relation', { action: 'correct' }), person()),
  'own data beside everything': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.names', { action: 'export' }), full(), [agreement()]),
  'own data searched, restricted': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.names', { action: 'search' }), full()),
  'own data shared': () =>
    scene(
      { kind: 'portal', id: 'p1' },
      ask('rights', 'gbv.incidentType', { action: 'share', receiver: agency('ro', 'HE', 'QRA') }),
      full({ gbvInPortal: true }),
      [agreement()],
    ),
  'own data shared with one cut off': () =>
    scene(
      { kind: 'portal', id: 'p1' },
      ask('rights', 'identity.names', { action: 'share', receiver: { ...sh, nodeCutOffAt: NOW } }),
      full(),
      [agreement()],
    ),
  'own data erased': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'contact.address', { action: 'erase' }), full()),
  'a guardian': () =>
    scene(
      { kind: 'portal', id: 'g1' },
      ask('rights', 'identity.names'),
      person({ adultFrom: child, guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }] }),
    ),
  'a guardian and a secret': () =>
    scene(
      { kind: 'portal', id: 'g1' },
      ask('rights', 'health.sensitive'),
      person({ adultFrom: child, guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }] }),
    ),
  'a guardian kept away': () =>
    scene(
      { kind: 'portal', id: 'g1' },
      ask('rights', 'identity.names'),
      person({
        adultFrom: child,
        guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }],
        orders: [{ id: 'n1', against: 'g1', ...lasts }],
      }),
    ),
}
