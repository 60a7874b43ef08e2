/** The place for log-ins by other services below the form; there are none yet. */
export function OtherWays() {
  return null;
}
