import { NewGroup } from "@ramal/features";
import { acts } from "./acts";

export default function SecurityGroupsNew() {
  return <NewGroup acts={acts} />;
}
