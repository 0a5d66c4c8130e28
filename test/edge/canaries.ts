/** What stands in every private field, unlike anything else on the portal. */
export const canaries = {
  name: 'Kenarinama',
  phone: '0899 1111 2222',
  email: 'kenarisurel@contoh.example',
  landmark: 'kenaripatokan',
  answer: 'kenarijawaban',
  secret: 'kenarirahasia',
  secretLandmark: 'kenaripojok',
  message: 'kenaripesan',
  reply: 'kenaribalasan',
  agent: 'KenariPeramban',
  ip: '203.0.113.213',
  lat: '098345',
  long: '168765',
};
