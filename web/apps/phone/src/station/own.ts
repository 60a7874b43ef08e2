import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/phone";
import { useMe } from "@ramal/features";
import type { Credentials } from "@ramal/phone-core";

export type Own = Schemas["PhoneMe"];
export type OwnSettings = Schemas["OwnSettingsView"];

/** Who is logged in to the telephone: a subscriber, not a user. */
export function useOwn(): Own {
  return useMe() as unknown as Own;
}

/** Return what the telephone registers with, for a while. */
export async function credentials(): Promise<Credentials> {
  const given = await answer(api.POST("/sip-credentials"));
  const { username, password, address, realm, expires, websocket_port: port } = given;
  return { username, password, address, realm, expires: Date.parse(expires), socket: `wss://${window.location.hostname}:${port}` };
}

export async function iceServers(): Promise<RTCIceServer[]> {
  return (await answer(api.GET("/ice-servers"))).servers;
}
