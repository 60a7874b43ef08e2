import { CallList } from "@ramal/features";
import { acts } from "./acts";

export default function Calls() {
  return <CallList acts={acts} />;
}
