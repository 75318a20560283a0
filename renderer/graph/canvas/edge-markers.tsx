/** The arrow head of all edges, in the colour of its edge. */
export function EdgeMarkers() {
  return (
    <svg aria-hidden="true" className="graph-markers">
      <defs>
        <marker
          id="graph-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0.5 0.5 7.5 4 0.5 7.5z" fill="context-stroke" />
        </marker>
      </defs>
    </svg>
  );
}
