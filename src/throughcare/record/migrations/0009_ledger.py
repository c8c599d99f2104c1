from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from throughcare.record.ledger_before import add_what_the_chain_holds


def add(apps: Any, _schema_editor: Any) -> None:
    add_what_the_chain_holds(apps.get_model("record", "LedgerEntry"), apps.get_model("record", "LedgerMention"))


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0008_restrictions"),
    ]

    operations = [
        migrations.AddField(model_name="ledgerentry", name="held", field=models.CharField(default="", max_length=64)),
        migrations.AddField(model_name="ledgerentry", name="form", field=models.PositiveSmallIntegerField(default=1)),
        migrations.CreateModel(
            name="LedgerMention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.PositiveIntegerField()),
                ("salt", models.CharField(blank=True, default="", max_length=32)),
                ("held", models.CharField(blank=True, default="", max_length=64)),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="mentions",
                        to="record.ledgerentry",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="record.person",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["person", "entry"], name="ledger_mention_of_person")],
                "constraints": [models.UniqueConstraint(fields=("entry", "place"), name="ledger_mention_once")],
            },
        ),
        migrations.AddIndex(
            model_name="ledgerentry", index=models.Index(fields=["action", "number"], name="ledger_of_action")
        ),
        migrations.AddIndex(
            model_name="ledgerentry", index=models.Index(fields=["actor", "number"], name="ledger_of_actor")
        ),
        migrations.AddIndex(
            model_name="ledgerentry", index=models.Index(fields=["outcome", "number"], name="ledger_of_outcome")
        ),
        migrations.AddIndex(model_name="ledgerentry", index=models.Index(fields=["at"], name="ledger_by_time")),
        migrations.RunPython(add, migrations.RunPython.noop, elidable=False),
    ]
