import { coarse, type PublicRequest } from '../service-requests/public.ts';

/**
 * A report as the public would see all of it, in an ordinary or a sensitive category. What is published is narrowed in
 * the database itself (functions/public-requests/writes.ts); this shows a resident beforehand what that will be.
 */
export const narrowed = (request: PublicRequest, sensitive: boolean): PublicRequest => ({
  ...request,
  landmark: sensitive ? null : request.landmark,
  lat: request.lat === null ? null : coarse(request.lat, sensitive),
  long: request.long === null ? null : coarse(request.long, sensitive),
  lapor_number: sensitive ? null : request.lapor_number,
  received_at: sensitive ? null : request.received_at,
});
