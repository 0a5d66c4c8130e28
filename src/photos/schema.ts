/** A photo may hold this many bytes: 15 MB as phones count them. Those without our script send originals. */
export const PHOTO_BYTES = 15 * 1024 * 1024;
/** Pixels of a photo, as its header says: more would fill the memory of a cheap phone. */
export const PHOTO_PIXELS = 50_000_000;
/** Photos in one sending, and of one report together with all that its reporter adds later. */
export const PHOTOS = 4;
export const PHOTOS_OF_REPORT = 20;
/** Hours after which a photo that no report took is removed. */
export const WAITING_HOURS = 24;

/** The shape of a photo's id: 26 Crockford symbols, 130 random bits. */
export const PHOTO_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** The shape of the name under which a form carries a photo before the submit: who knows it may attach the photo. */
export const CARRIED_PHOTO = /^[0-9A-HJKMNP-TV-Z]{26}\.[0-9a-f]{64}$/;

/** A resident's photo: what was found in it, its size in pixels as it is seen, turned upright. */
export interface Photo {
  id: string;
  type: 'image/jpeg' | 'image/png' | 'image/webp';
  bytes: number;
  width: number;
  height: number;
}

/** A photo of a report; only an approved one may be public. */
export interface ReportPhoto extends Photo {
  is_approved: boolean;
}

/** A photo with the address under which the one who draws this page may see it. */
export type Shown<P extends Photo = Photo> = P & { link: string };

/** A photo that waits for its report, with the name under which its form carries it. */
export type Waiting = Shown & { carried: string };
