import { EditGroup } from "@ramal/features";
import { acts } from "./acts";

export default function SecurityGroupsEdit() {
  return <EditGroup acts={acts} />;
}
