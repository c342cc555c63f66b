"""The pure core: no broker, no database, no rpc; only the standard library and date libraries."""
