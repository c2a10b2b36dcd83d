#!/bin/sh
# Runs once, when the data folder of PostgreSQL is empty: one owner and one database for each client.
set -eu

database() {
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=name="$1" --set=password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
}

database cpms "$CPMS_DATABASE_PASSWORD"
database keycloak "$CPMS_SIGN_IN_DATABASE_PASSWORD"
