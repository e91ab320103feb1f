/** Where services of maps look for the office by its name. They are linked to, never loaded. */
export const mapSearches = (name: string): { name: string; url: string }[] => [
  {
    name: 'OpenStreetMap',
    url: `https://www.openstreetmap.org/search?query=${encodeURIComponent(name)}`,
  },
  {
    name: 'Google Maps',
    url: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(name)}`,
  },
]
