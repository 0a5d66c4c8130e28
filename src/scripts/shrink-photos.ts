import { fileSize } from '../evidence/size.ts';
import { words } from '../photos/words.ts';
import { fromBase64 } from '../ui/base64.ts';

/**
 * Makes chosen photos small before they are sent: a phone's original costs its owner several megabytes. Drawing them
 * anew also drops what the camera wrote beside them. What cannot be drawn goes as it is; the portal judges it.
 */
const SIDE = 1920;
const QUALITY = 0.8;
const w = words.id;

for (const input of document.querySelectorAll<HTMLInputElement>('input[type="file"][data-shrink]'))
  input.addEventListener('change', () => void shrinkAll(input));

async function shrinkAll(input: HTMLInputElement): Promise<void> {
  const status = input.parentElement?.querySelector('[data-shrunk]');
  const say = (text: string) => status && (status.textContent = text);
  const files = [...(input.files ?? [])];
  const button = input.form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  say(files.length > 0 ? w.shrinking : '');
  // Sent halfway, the originals would go.
  if (button) button.disabled = true;
  try {
    const small = await inTurn(files);
    const changed = files.filter((file, i) => file !== small[i]);
    if (changed.length > 0) put(input, small);
    say(changed.length > 0 ? w.shrunk(changed.length, sizeOf(files), sizeOf(small)) : '');
  } catch {
    say('');
  } finally {
    if (button) button.disabled = false;
  }
}

// One after another: four decoded photos at once fill the memory of a cheap phone.
async function inTurn(files: File[]): Promise<File[]> {
  const small: File[] = [];
  for (const file of files) small.push(await shrink(file).catch(() => file));
  return small;
}

// Two pixels side by side, taken with the camera on its side (EXIF 6): upright they stand one above the other.
const PROBE =
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z';

// Older browsers draw a photo as it lies in the file: there the original goes, which says how the camera was held.
async function turns(): Promise<boolean> {
  const { width, height } = await createImageBitmap(new Blob([fromBase64(PROBE)], { type: 'image/jpeg' }));
  return height > width;
}

async function shrink(file: File): Promise<File> {
  if (!(await turns())) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) return file;
  // JPEG knows no transparency: what shines through is white, as on paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return blob && blob.size < file.size ? new File([blob], 'foto.jpg', { type: 'image/jpeg' }) : file;
}

function put(input: HTMLInputElement, files: File[]): void {
  const carrier = new DataTransfer();
  for (const file of files) carrier.items.add(file);
  input.files = carrier.files;
}

const sizeOf = (files: File[]) => fileSize(files.reduce((sum, { size }) => sum + size, 0));
