/** One line standing, and two that reach out to others. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 133 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label="Kindred"
    >
      <path d="M5 4.5v23" />
      <path d="M5 17.2C11.5 17 16 13.4 18.4 9.3M5 17.2c6 .4 10.6 3 13.2 6.2" />
      <circle cx="20.3" cy="6.3" r="3.1" fill="currentColor" stroke="none" />
      <circle cx="20.3" cy="25.7" r="3.1" fill="currentColor" stroke="none" />
      <path
        transform="translate(-3.6 0)"
        d="M33 13.5v14M33 7.6v.01M41 13.5v14M41 19.5c0-3.8 2.1-6 5.2-6s5 2.1 5 5.7v8.3M72 4.5v23M72 20.5a6.7 7 0 1 1-13.4 0 6.7 7 0 0 1 13.4 0ZM81.5 13.5v14M81.5 19.3c0-3.8 2.2-5.9 5.9-5.7M94.3 20.3h13.2c0-4-2.6-6.8-6.5-6.8-4 0-6.7 3-6.7 7s2.7 7 6.9 7c2.4 0 4.3-.9 5.5-2.5M128 4.5v23M128 20.5a6.7 7 0 1 1-13.4 0 6.7 7 0 0 1 13.4 0Z"
      />
    </svg>
  )
}
