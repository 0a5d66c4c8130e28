/**
 * The events that tell a report's way, as the index event_of_way holds them (migrations/0035): however many support a
 * report, its way is found without them. The words are those of the index; `e` is the table.
 */
export const WAY = `e.noun = 'service_request' AND e.verb IN ('verify', 'forward', 'hand_over', 'ask', 'answer', 'respond',
         'follow_up', 'close', 'reject', 'disclaim', 'merge', 'confirm', 'object', 'reopen', 'auto_close', 'undo', 'approve_photos',
         'dismiss_objections')`;
