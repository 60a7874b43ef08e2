import { DirectoryDetail } from "@ramal/features";
import { acts } from "./acts";

export default function DirectoryPage() {
  return <DirectoryDetail acts={acts} />;
}
