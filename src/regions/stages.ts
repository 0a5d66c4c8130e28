/**
 * The ladder of Gerakan Menuju 100 Smart City, from selection to the review of the masterplan.
 * A rung that no source mentions stays on the ladder and says so.
 */
export const stages = [
  'selection',
  'bimtek_1',
  'bimtek_2',
  'bimtek_3',
  'bimtek_4',
  'masterplan',
  'implementation',
  'evaluation',
  'masterplan_review',
] as const;

export type Stage = (typeof stages)[number];
