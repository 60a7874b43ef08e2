// No test that runs: the type checker refuses this file if a console could call another one's API.
import { api } from "@ramal/api/isp";

// @ts-expect-error subscribers belong to the tenant's API
void api.GET("/subscribers");

// @ts-expect-error another console's client cannot even be imported
void import("@ramal/api/tenant");
