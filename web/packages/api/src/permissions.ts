/** Tell whether granted names and patterns (`*`, `*.read`, `numbers.*`, `numbers.read`) cover a permission. */
export function covers(granted: readonly string[], permission: string): boolean {
  const [resource, act] = permission.split(".");
  return granted.some((pattern) => {
    if (pattern === "*") return true;
    const [wantedResource, wantedAct] = pattern.split(".");
    return (wantedResource === "*" || wantedResource === resource) && (wantedAct === "*" || wantedAct === act);
  });
}
