/** A programme that a report names. */
export interface ProgrammeOfRequest {
  id: string;
  slug: string;
  title: string;
}
