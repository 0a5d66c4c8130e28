// What other nouns put into their own batches: a report and its photos are one change.
export { photosNewTo, photosOf, photosOfFeedback, photosWaiting, toReportPhoto } from './reads.ts';
export {
  approvePhotos,
  attachPhotos,
  attachToFeedback,
  hidePhotos,
  leaveFeedbackPhotos,
  leavePhotos,
  leaveUnseenPhotos,
  unapprovePhotos,
} from './writes.ts';
export { approveFeedbackPhotos, unapproveFeedbackPhotos } from './of-feedback-writes.ts';
