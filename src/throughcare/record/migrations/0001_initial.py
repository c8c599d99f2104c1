import uuid

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import throughcare.record.models.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="IntakeRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("path", models.TextField()),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("started_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("started_by", models.CharField(blank=True, default="", max_length=150)),
                ("rows", models.PositiveIntegerField(default=0)),
                ("new", models.PositiveIntegerField(default=0)),
                ("changed", models.PositiveIntegerField(default=0)),
                ("unchanged", models.PositiveIntegerField(default=0)),
                ("quarantined", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="LocalAuthority",
            fields=[
                ("code", models.CharField(max_length=8, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("country", models.CharField(max_length=20)),
            ],
            options={
                "verbose_name_plural": "local authorities",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("first_name", models.CharField(blank=True, default="", max_length=255)),
                ("middle_names", models.CharField(blank=True, default="", max_length=255)),
                ("last_name", models.CharField(blank=True, default="", max_length=255)),
                ("born_on", models.DateField(blank=True, null=True)),
                ("gender", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("ethnicity", models.CharField(blank=True, default="", max_length=255)),
                ("provider", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("stated_country", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("care_leaver", models.BooleanField(blank=True, null=True)),
                ("tact", models.BooleanField(default=False)),
                ("high_profile", models.BooleanField(default=False)),
                ("vlo_assigned", models.BooleanField(default=False)),
                ("legal_status", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("pdu", models.CharField(blank=True, default="", max_length=255)),
                ("ldu_email", models.CharField(blank=True, default="", max_length=255)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "sort_name",
                    throughcare.record.models.fields.SortNameField(
                        blank=True, default="", editable=False, max_length=800
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Region",
            fields=[
                ("name", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("country", models.CharField(max_length=20)),
                ("duty_applies", models.CharField(blank=True, default="", max_length=40)),
                ("cas3_live_2021_22", models.BooleanField(default=False)),
                ("resettlement_model", models.CharField(blank=True, default="", max_length=60)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="PersonBefore",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("first_name", models.CharField(blank=True, default="", max_length=255)),
                ("middle_names", models.CharField(blank=True, default="", max_length=255)),
                ("last_name", models.CharField(blank=True, default="", max_length=255)),
                ("born_on", models.DateField(blank=True, null=True)),
                ("gender", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("ethnicity", models.CharField(blank=True, default="", max_length=255)),
                ("provider", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("stated_country", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("care_leaver", models.BooleanField(blank=True, null=True)),
                ("tact", models.BooleanField(default=False)),
                ("high_profile", models.BooleanField(default=False)),
                ("vlo_assigned", models.BooleanField(default=False)),
                ("legal_status", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("pdu", models.CharField(blank=True, default="", max_length=255)),
                ("ldu_email", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="before", to="record.person"
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="record.region"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="person",
            name="region",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="record.region"
            ),
        ),
        migrations.CreateModel(
            name="Establishment",
            fields=[
                ("code", models.CharField(max_length=6, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=100)),
                ("name_welsh", models.CharField(blank=True, default="", max_length=100)),
                ("estate", models.CharField(max_length=40)),
                ("men", models.BooleanField(default=False)),
                ("women", models.BooleanField(default=False)),
                ("contracted", models.BooleanField(default=False)),
                ("long_term_high_security", models.BooleanField(default=False)),
                ("holds_restricted_status_women", models.BooleanField(default=False)),
                ("types", models.CharField(blank=True, default="", max_length=60)),
                ("categories", models.CharField(blank=True, default="", max_length=60)),
                ("county", models.CharField(blank=True, default="", max_length=60)),
                ("country", models.CharField(blank=True, default="", max_length=20)),
                (
                    "probation_region",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="record.region"
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=150, unique=True)),
                ("name", models.CharField(max_length=150)),
                ("role", throughcare.record.models.fields.WordField(max_length=30)),
                ("staff_code", models.CharField(blank=True, default="", max_length=60)),
                ("email", models.CharField(blank=True, default="", max_length=254)),
                ("is_active", models.BooleanField(default=True)),
                ("establishments", models.ManyToManyField(blank=True, to="record.establishment")),
                ("regions", models.ManyToManyField(blank=True, to="record.region")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Requirement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("imposed_on", models.DateField(blank=True, null=True)),
                ("hours", models.IntegerField(blank=True, null=True)),
                ("assessed_on", models.DateField(blank=True, null=True)),
                ("started_on", models.DateField(blank=True, null=True)),
                ("completed_on", models.DateField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.requirement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Responsibility",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("holder", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("from_on", models.DateField(blank=True, null=True)),
                ("to_on", models.DateField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.responsibility",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Risk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("assessed_on", models.DateField(blank=True, null=True)),
                ("rosh", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("rsr", models.FloatField(blank=True, null=True)),
                ("ogrs", models.FloatField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.risk",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SearchName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", throughcare.record.models.fields.SortedTextField(max_length=800)),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="record.person")),
            ],
        ),
        migrations.CreateModel(
            name="Sentence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("sentenced_on", models.DateField(blank=True, null=True)),
                ("crd", models.DateField(blank=True, null=True)),
                ("ard", models.DateField(blank=True, null=True)),
                ("ped", models.DateField(blank=True, null=True)),
                ("ted", models.DateField(blank=True, null=True)),
                ("hdced", models.DateField(blank=True, null=True)),
                ("hdc_release_on", models.DateField(blank=True, null=True)),
                ("npd", models.DateField(blank=True, null=True)),
                ("prrd", models.DateField(blank=True, null=True)),
                ("sed", models.DateField(blank=True, null=True)),
                ("led", models.DateField(blank=True, null=True)),
                ("pss_end_on", models.DateField(blank=True, null=True)),
                ("recalled", models.BooleanField(default=False)),
                ("released_on", models.DateField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("confirmed_release_on", models.DateField(blank=True, null=True)),
                ("offence", models.CharField(blank=True, default="", max_length=255)),
                ("court", models.CharField(blank=True, default="", max_length=255)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.sentence",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Spell",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("arrived_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
                ("arrival", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("stated_estate", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("ebm_screened_on", models.DateField(blank=True, null=True)),
                ("departure", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("away_since", models.DateField(blank=True, null=True)),
                ("away_for", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                (
                    "establishment",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.establishment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.spell",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Supervision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("started_on", models.DateField(blank=True, null=True)),
                ("released_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("reduced_frequency_agreed_on", models.DateField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.supervision",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TierRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("assigned_on", models.DateField(blank=True, null=True)),
                ("tier", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("full_tier", models.CharField(blank=True, default="", max_length=255)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.tierrecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ParoleReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("target_on", models.DateField(blank=True, null=True)),
                ("hearing_on", models.DateField(blank=True, null=True)),
                ("outcome", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("next_review_on", models.DateField(blank=True, null=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.parolereview",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="parolereview_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="parolereview_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Movement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("type_code", models.CharField(blank=True, default="", max_length=255)),
                ("reason_code", models.CharField(blank=True, default="", max_length=255)),
                ("from_place", models.CharField(blank=True, default="", max_length=255)),
                ("to_place", models.CharField(blank=True, default="", max_length=255)),
                ("occurred_on", models.DateField(blank=True, null=True)),
                ("occurred_at", models.DateTimeField(blank=True, null=True)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.movement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="movement_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="movement_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mappa",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("registered_on", models.DateField(blank=True, null=True)),
                ("category", models.IntegerField(blank=True, null=True)),
                ("level", models.IntegerField(blank=True, null=True)),
                ("level_confirmed_on", models.DateField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.mappa",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="mappa_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="mappa_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IntakeSeen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("feed", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=200)),
                ("digest", models.CharField(max_length=64)),
                ("occurred_at", models.DateTimeField(blank=True, null=True)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "run",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="record.intakerun",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to="record.person"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("feed", "key"), name="intake_seen_once")],
            },
        ),
        migrations.CreateModel(
            name="Identifier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(max_length=20)),
                ("value", throughcare.record.models.fields.SortedTextField(max_length=60)),
                ("verified", models.BooleanField(default=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.identifier",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="identifier_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="identifier_before",
                    ),
                    models.Index(fields=["value"], name="identifier_by_value"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_at__isnull", True), ("kind__in", ["NOMS", "CRN"])),
                        fields=("kind", "value"),
                        name="identifier_one_person",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("notified_on", models.DateField(blank=True, null=True)),
                ("meeting_held_on", models.DateField(blank=True, null=True)),
                ("report_sent_on", models.DateField(blank=True, null=True)),
                ("completed", models.BooleanField(default=False)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.handover",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="handover_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="handover_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EarlyAllocation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("criteria_met_on", models.DateField(blank=True, null=True)),
                ("referred_on", models.DateField(blank=True, null=True)),
                ("nsd_triaged_on", models.DateField(blank=True, null=True)),
                ("accepted_on", models.DateField(blank=True, null=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.earlyallocation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=["person"],
                        name="earlyallocation_now",
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="earlyallocation_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoubtfulMatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("incoming", models.JSONField(blank=True, null=True)),
                ("digest", models.CharField(blank=True, default="", max_length=64)),
                ("why", models.TextField()),
                ("evidence", models.JSONField(blank=True, default=dict)),
                ("status", throughcare.record.models.fields.WordField(default="open", max_length=20)),
                ("raised_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("decided_by", models.CharField(blank=True, default="", max_length=150)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "other",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.person",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="doubtful_matches", to="record.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("other__isnull", False)),
                        fields=("person", "other"),
                        name="doubt_between_two_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("other__isnull", True)),
                        fields=("person", "digest"),
                        name="doubt_on_a_record_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("on", models.DateField(blank=True, null=True)),
                ("recorded_on", models.DateField(blank=True, null=True)),
                ("by", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("with_whom", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("method", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("purpose", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("outcome", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("appointment", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.contact",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="contact_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="contact_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("on", models.DateField(blank=True, null=True)),
                ("material", models.BooleanField(blank=True, null=True)),
                ("in_custody", models.BooleanField(default=False)),
                ("reviewed_on", models.DateField(blank=True, null=True)),
                ("summary", models.CharField(blank=True, default="", max_length=255)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.change",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="change_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="change_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("completed_on", models.DateField(blank=True, null=True)),
                ("layer", models.IntegerField(blank=True, null=True)),
                ("for_recategorisation", models.BooleanField(default=False)),
                ("plan_reviewed", models.BooleanField(default=False)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.assessment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="assessment_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="assessment_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Allocation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("role", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("pom_type", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("from_on", models.DateField(blank=True, null=True)),
                ("to_on", models.DateField(blank=True, null=True)),
                ("staff_name", models.CharField(blank=True, default="", max_length=255)),
                ("staff_email", models.CharField(blank=True, default="", max_length=255)),
                ("staff_code", models.CharField(blank=True, default="", max_length=255)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.allocation",
                    ),
                ),
                (
                    "establishment",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="record.establishment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="allocation_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="allocation_before",
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), ("to_on__isnull", True)),
                        fields=["staff_code", "role", "person"],
                        name="allocation_held_by",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("first_name", models.CharField(blank=True, default="", max_length=255)),
                ("middle_names", models.CharField(blank=True, default="", max_length=255)),
                ("last_name", models.CharField(blank=True, default="", max_length=255)),
                ("born_on", models.DateField(blank=True, null=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.alias",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="alias_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="alias_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("kind", throughcare.record.models.fields.WordField(blank=True, max_length=40, null=True)),
                ("completed_on", models.DateField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.plan",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="plan_now"
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="plan_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quarantined",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("feed", models.CharField(max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=1000)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("field", models.CharField(blank=True, default="", max_length=200)),
                ("reason", models.TextField()),
                ("row", models.JSONField(blank=True, null=True)),
                ("digest", models.CharField(max_length=64)),
                ("quarantined_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("resolved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="set_aside", to="record.intakerun"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("feed", "digest", "field"), name="quarantined_once")],
            },
        ),
        migrations.CreateModel(
            name="Recategorisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("recorded_by", models.CharField(blank=True, default="", max_length=150)),
                ("feed", models.CharField(blank=True, default="", max_length=60)),
                ("file", models.CharField(blank=True, default="", max_length=255)),
                ("line", models.PositiveIntegerField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, default="", max_length=255)),
                ("superseded_at", models.DateTimeField(blank=True, null=True)),
                ("considered_on", models.DateField(blank=True, null=True)),
                ("board_on", models.DateField(blank=True, null=True)),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("moved_on", models.DateField(blank=True, null=True)),
                ("to_open", models.BooleanField(default=False)),
                (
                    "person",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="record.person"),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.recategorisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True)),
                        fields=["person"],
                        name="recategorisation_now",
                    ),
                    models.Index(
                        condition=models.Q(("superseded_at__isnull", True), _negated=True),
                        fields=["person"],
                        name="recategorisation_before",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["sort_name", "id"], name="person_by_name"),
        ),
        migrations.AddIndex(
            model_name="requirement",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="requirement_now"
            ),
        ),
        migrations.AddIndex(
            model_name="requirement",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="requirement_before",
            ),
        ),
        migrations.AddIndex(
            model_name="responsibility",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="responsibility_now"
            ),
        ),
        migrations.AddIndex(
            model_name="responsibility",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="responsibility_before",
            ),
        ),
        migrations.AddConstraint(
            model_name="responsibility",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True), ("to_on__isnull", True)),
                fields=("person",),
                name="responsibility_one_open",
                violation_error_message="One manager is responsible at a time.",
            ),
        ),
        migrations.AddIndex(
            model_name="risk",
            index=models.Index(condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="risk_now"),
        ),
        migrations.AddIndex(
            model_name="risk",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="risk_before",
            ),
        ),
        migrations.AddIndex(
            model_name="searchname",
            index=models.Index(fields=["name", "person"], name="search_name"),
        ),
        migrations.AddIndex(
            model_name="sentence",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="sentence_now"
            ),
        ),
        migrations.AddIndex(
            model_name="sentence",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="sentence_before",
            ),
        ),
        migrations.AddIndex(
            model_name="spell",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="spell_now"
            ),
        ),
        migrations.AddIndex(
            model_name="spell",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="spell_before",
            ),
        ),
        migrations.AddIndex(
            model_name="spell",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), ("left_on__isnull", True)),
                fields=["establishment", "person"],
                name="spell_held_at",
            ),
        ),
        migrations.AddConstraint(
            model_name="spell",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at__isnull", True), ("left_on__isnull", True)),
                fields=("person",),
                name="spell_one_open",
                violation_error_message="A person is held at one prison at a time.",
            ),
        ),
        migrations.AddIndex(
            model_name="supervision",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="supervision_now"
            ),
        ),
        migrations.AddIndex(
            model_name="supervision",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="supervision_before",
            ),
        ),
        migrations.AddIndex(
            model_name="tierrecord",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True)), fields=["person"], name="tierrecord_now"
            ),
        ),
        migrations.AddIndex(
            model_name="tierrecord",
            index=models.Index(
                condition=models.Q(("superseded_at__isnull", True), _negated=True),
                fields=["person"],
                name="tierrecord_before",
            ),
        ),
    ]
