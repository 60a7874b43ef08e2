import { DirectoryList } from "@ramal/features";
import { acts } from "./acts";

export default function DirectoriesPage() {
  return <DirectoryList acts={acts} />;
}
