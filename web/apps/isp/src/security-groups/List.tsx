import { GroupList } from "@ramal/features";
import { acts } from "./acts";

export default function SecurityGroupsList() {
  return <GroupList acts={acts} />;
}
