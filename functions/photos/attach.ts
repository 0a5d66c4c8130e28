// What other nouns put into their own batches: a report and its photos are one change.
export { photosNewTo, photosOf, photosWaiting, toReportPhoto } from './reads.ts';
export {
  approvePhotos,
  attachPhotos,
  hidePhotos,
  leavePhotos,
  leaveUnseenPhotos,
  unapprovePhotos,
} from './writes.ts';
export { approveFeedbackPhotos, leaveFeedbackPhotos } from './of-feedback-writes.ts';
