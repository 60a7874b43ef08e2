import { StatisticsPage } from "@ramal/features";
import { acts } from "./acts";

export default function Statistics() {
  return <StatisticsPage acts={acts} />;
}
