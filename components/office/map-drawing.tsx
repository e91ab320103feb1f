/** Hills, a river, streets and a pin: says that here is the way to us. No true map, and read out to nobody. */
export function MapDrawing() {
  return (
    <svg
      className="map-drawing"
      viewBox="0 0 560 120"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path className="stroke-line-strong" strokeWidth="2" d="M6 78 62 30l34 30 30-22 56 44" />
      <path className="stroke-indigo" strokeWidth="2.4" d="M214 8c-26 30 22 46 4 70-8 12-4 22 4 34" />
      <path
        className="stroke-line-strong"
        strokeWidth="2"
        d="M150 104h396M250 20h290M300 20v84M392 20v84M484 20v84M300 62h184"
      />
      <path
        className="map-pin"
        strokeWidth="2.4"
        d="M392 84c18-20 25-31 25-42a25 25 0 0 0-50 0c0 11 7 22 25 42Zm0-32a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19Z"
      />
    </svg>
  )
}
