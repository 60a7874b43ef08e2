import { answer } from "@ramal/api";
import { api } from "@ramal/api/platform";
import { type BanActs, BanList } from "@ramal/features";

const acts: BanActs = {
  list: (query) => answer(api.GET("/bans", { params: { query } })),
  lift: ({ ip, account }) => answer(api.DELETE("/bans/{ip}", { params: { path: { ip }, query: account ? { account } : {} } })),
};

export default function Bans() {
  return <BanList acts={acts} />;
}
