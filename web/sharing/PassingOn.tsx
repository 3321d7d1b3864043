/** A person gives one sheet of paper to a house: people without faces, one line weight. */
export function PassingOn({ label }: { label: string }) {
  return (
    <svg
      viewBox="0 0 240 240"
      fill="none"
      stroke="var(--ink)"
      strokeWidth="3.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={label}
    >
      <circle cx="120" cy="120" r="112" fill="var(--house-soft)" stroke="none" />
      <g className="flip">
        <circle cx="66" cy="94" r="17" fill="var(--surface)" />
        <path d="M40 178v-28c0-16 11-27 26-27s26 11 26 27v28" fill="var(--surface)" />
        <path d="M90 144l20-8M142 178v-54l32-26 32 26v54zM166 178v-24h16v24" fill="var(--surface)" />
        <rect x="108" y="114" width="24" height="32" rx="3" fill="var(--surface)" stroke="var(--house)" />
        <path d="M114 124h12M114 131h12M114 138h7" stroke="var(--house)" />
        <path d="M30 178h180" />
      </g>
    </svg>
  )
}
