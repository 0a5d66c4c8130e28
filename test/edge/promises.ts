import { REGION } from './sample.ts';

/** A file with a plan, money and indicators, all right, for the region that `furnish` makes. */
export const FILE = `region: ${REGION}
methods:
  - key: evaluasi
    name: Evaluasi Uji
    valid_from: '2025-01-01'
    weights:
      - { key: output, label: Output, weight: 40 }
      - { key: outcome, label: Outcome, weight: 60 }
    source: koran
schedules:
  - programme: lampu
    as_of: '2026-01-05'
    source: koran
    milestones:
      - key: rancangan
        title: Rancangan disetujui
        type: approval
        weight: 30
        due: 2026-03
        changes:
          - { action: meet, date: '2026-03-20', as_of: '2026-03-25', source: koran }
      - key: tiang
        title: Tiang berdiri
        type: delivery
        weight: 70
        due: 2026-Q3
        changes:
          - action: move
            due: '2026-12-31'
            reason: lelang gagal
            as_of: '2026-07-01'
            source: koran
    revisions:
      - as_of: '2026-08-01'
        source: koran
        reason: warga meminta sakelar
        add:
          - { key: sakelar, title: Sakelar dipasang, type: delivery, due: 2027-Q1 }
        weights: { rancangan: 30, tiang: 50, sakelar: 20 }
budgets:
  - key: biaya
    programme: lampu
    kind: original
    status: committed
    fiscal_year: 2026
    amount: 600000000
    funds: APBD
    approved_on: '2026-01-04'
    as_of: '2026-01-05'
    source: koran
transactions:
  - key: termin-1
    programme: lampu
    type: expenditure
    date: '2026-02-03'
    fiscal_year: 2026
    amount: 204000000
    source: koran
indicators:
  - key: jenis-surat
    programme: lampu
    title: Jenis surat
    unit: kind
    measure: unit
    method: evaluasi
    points:
      - { kind: baseline, from: '2025-01-01', to: '2025-12-31', value: 3, source: koran }
      - { kind: target, from: '2026-01-01', to: '2026-12-31', value: 20, source: koran }
      - { kind: actual, from: '2026-01-01', to: '2026-06-30', value: 12, source: koran }
`;
