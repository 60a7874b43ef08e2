"""`ramal check`: walks the provider guide on a throw-away provider by public API, SIP and RTP, and says which part works."""
