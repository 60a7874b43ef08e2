import { EditDirectory } from "@ramal/features";
import { acts } from "./acts";

export default function DirectoryEdit() {
  return <EditDirectory acts={acts} />;
}
