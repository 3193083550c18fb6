#!/bin/bash
# Runs once, when the volume is empty: the two roles of every service and one database each.
set -euo pipefail
databases="club_membership club_loyalty_points club_service_ledger club_activities club_analytics"
psql -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" --username postgres <<'SQL'
create role autoclub_owner login nosuperuser nocreatedb nobypassrls password :'owner_password';
create role autoclub_app login nosuperuser nocreatedb nobypassrls password :'app_password';
SQL
for database in $databases; do
  psql -v ON_ERROR_STOP=1 --username postgres -c "create database $database owner autoclub_owner"
done
