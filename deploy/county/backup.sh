#!/bin/sh
# Backs every instance of this machine up and removes old backups; ends with 1 when one of them failed.
# Run by cppcc-backup.service, which brings the machine's settings.
set -u
failed=0
for settings in /etc/cppcc/instances/*.env; do
    [ -e "$settings" ] || continue
    name=$(basename "$settings" .env)
    file="$BACKUPS_DIR/$name-$(date +%Y%m%d-%H%M%S).backup"
    if ! /opt/cppcc/current/.venv/bin/python -m single backup --name "$name" --file "$file"; then
        echo "✗ 实例 $name 备份失败 / backup failed" >&2
        failed=1
        continue
    fi
    # Only an instance with a new backup loses its old ones.
    find "$BACKUPS_DIR" -maxdepth 1 -name "$name-????????-??????.backup" -mtime "+$BACKUP_DAYS" -delete
done
exit "$failed"
