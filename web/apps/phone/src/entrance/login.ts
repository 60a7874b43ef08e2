const KEPT = "ramal.login";

/** Return the name that logged in here last, and its domain. The password is never kept. */
export function keptLogin(): { login: string; place: string } {
  try {
    const [login = "", place = ""] = (window.localStorage.getItem(KEPT) ?? "").split(" ");
    return { login, place };
  } catch {
    return { login: "", place: "" };
  }
}

export function keepLogin(login: string, place: string): void {
  try {
    window.localStorage.setItem(KEPT, `${login} ${place}`);
  } catch {
    // storage is forbidden: it is typed again next time
  }
}

/** Say whether a name alone has been typed where the address does not tell whose it is. */
export function placeNeeded(login: string, own: string): boolean {
  return !login.includes("@") && own === "";
}
