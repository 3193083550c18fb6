#!/bin/bash
# Runs once, when the volume is empty: one database for each service, with an owner who changes its tables and an
# application which reads and writes rows, each with a password of its own. No other role may connect to it. Migrations
# grant to the group autoclub_app, as which nobody signs in.
set -euo pipefail
services="membership loyalty_points service_ledger activities analytics"
psql -v ON_ERROR_STOP=1 --username postgres -c "create role autoclub_app nologin nosuperuser nocreatedb nobypassrls"
for service in $services; do
  owner_password="${service^^}_OWNER_PASSWORD"
  app_password="${service^^}_APP_PASSWORD"
  psql -v ON_ERROR_STOP=1 --username postgres -v database="club_$service" \
    -v owner="club_${service}_owner" -v owner_password="${!owner_password}" \
    -v app="club_${service}_app" -v app_password="${!app_password}" <<'SQL'
create role :"owner" login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role :"app" login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
grant autoclub_app to :"app";
create database :"database" owner :"owner";
revoke all on database :"database" from public;
grant connect on database :"database" to :"app";
SQL
done
