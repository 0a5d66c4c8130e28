// What other nouns put into their own batches: a report and its photos are one change.
export { photosOf, photosWaiting, toReportPhoto } from './reads.ts';
export { approvePhotos, attachPhotos, leavePhotos } from './writes.ts';
