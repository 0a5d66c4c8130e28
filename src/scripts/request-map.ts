import type { Map as LeafletMap } from 'leaflet';
import style from 'leaflet/dist/leaflet.css?url';

// Nothing of the map is fetched before somebody taps; without this script the offer of one stays hidden.
for (const offer of document.querySelectorAll<HTMLElement>('[data-map]')) {
  const button = offer.querySelector('button');
  if (!button) continue;
  offer.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    show(offer).catch(() => {
      offer.textContent = offer.dataset['failed'] ?? '';
    });
  });
}

async function show(offer: HTMLElement): Promise<void> {
  const leaflet = await import('leaflet');
  await styled();
  const room = document.createElement('div');
  room.className = 'map';
  room.role = 'region';
  room.ariaLabel = offer.dataset['name'] ?? '';
  offer.replaceChildren(room);
  const map = leaflet.map(room);
  const attribution = document.createElement('span');
  attribution.textContent = offer.dataset['credit'] ?? '';
  leaflet
    .tileLayer(offer.dataset['map'] ?? '', { attribution: attribution.innerHTML, maxZoom: 18 })
    .addTo(map);
  mark(leaflet, map);
}

// The points stand on the list's entries, as coarse as everybody may know them.
function mark(leaflet: typeof import('leaflet'), map: LeafletMap): void {
  const points = [...document.querySelectorAll<HTMLElement>('li[data-lat]')].map((entry) => {
    const marker = leaflet.circleMarker([Number(entry.dataset['lat']), Number(entry.dataset['long'])], {
      radius: 9,
    });
    const link = entry.querySelector('a')?.cloneNode(true);
    if (link instanceof HTMLElement) marker.bindPopup(link);
    return marker.addTo(map).getLatLng();
  });
  map.fitBounds(leaflet.latLngBounds(points).pad(0.2), { maxZoom: 15 });
}

const styled = () =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = style;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', reject);
    document.head.appendChild(link);
  });
