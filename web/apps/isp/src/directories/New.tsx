import { NewDirectory } from "@ramal/features";
import { acts } from "./acts";

export default function DirectoryNew() {
  return <NewDirectory acts={acts} />;
}
