import { CallPage } from "@ramal/features";
import { acts } from "./acts";

export default function Story() {
  return <CallPage acts={acts} />;
}
