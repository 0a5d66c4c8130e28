/**
 * The events that tell a report's way, as the index event_of_way holds them (migrations/0036): however many support a
 * report, its way is found without them. The words are those of the index; `e` is the table.
 */
export const WAY = `e.noun = 'service_request' AND e.verb IN ('verify', 'forward', 'hand_over', 'ask', 'answer', 'respond',
         'follow_up', 'close', 'reject', 'disclaim', 'merge', 'confirm', 'object', 'reopen', 'auto_close', 'undo', 'approve_photos')`;

/** The same of everything that happened to a report after its submit, but for its supporters: the index event_of_report. */
export const DONE = `e.noun = 'service_request' AND e.verb NOT IN ('submit', 'support', 'unsupport', 'object_as_supporter')`;

/**
 * The newest events of a report and its submit, as a table: however many support it, they are found without them.
 * `subject` is what finds its id, with a name for each parameter, for it stands here twice.
 */
export const newestOf = (subject: string, limit: number, also = '') => `(
         SELECT * FROM (
           SELECT e.* FROM event AS e INDEXED BY event_of_report
           WHERE e.subject_id = ${subject} AND ${DONE}${also}
           ORDER BY e.id DESC
           LIMIT ${limit}
         )
         UNION ALL
         SELECT * FROM (
           SELECT * FROM event INDEXED BY event_subject
           WHERE noun = 'service_request' AND subject_id = ${subject}
           ORDER BY id
           LIMIT 1
         )
         WHERE verb = 'submit'
       )`;
