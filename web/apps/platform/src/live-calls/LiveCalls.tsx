import { answer } from "@ramal/api";
import { api } from "@ramal/api/platform";
import { type LiveCallActs, LiveCallList } from "@ramal/features";

const acts: LiveCallActs = { hangUp: (id) => answer(api.POST("/live-calls/{id}/hang-up", { params: { path: { id } } })) };

export default function LiveCalls() {
  return <LiveCallList acts={acts} />;
}
