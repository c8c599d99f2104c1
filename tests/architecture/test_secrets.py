"""No committed file holds a secret: a private key, a token, a password in an address."""

from pathlib import Path

from detect_secrets.core.scan import scan_file
from detect_secrets.settings import transient_settings

# Those that know a secret by its form. What only looks random is left: locks and drawings are full of it.
DETECTORS = (
    "AWSKeyDetector", "ArtifactoryDetector", "AzureStorageKeyDetector", "DiscordBotTokenDetector",
    "GitHubTokenDetector",
    "GitLabTokenDetector", "JwtTokenDetector", "MailchimpDetector", "NpmDetector", "OpenAIDetector",
    "PrivateKeyDetector", "PypiTokenDetector", "SendGridDetector", "SlackDetector", "StripeDetector",
    "TelegramBotTokenDetector", "TwilioKeyDetector",
)  # fmt: skip

SETTINGS = {"plugins_used": [{"name": name} for name in DETECTORS]}


def found_in(files: list[Path]) -> list[str]:
    with transient_settings(SETTINGS):
        return [f"{each.filename}:{each.line_number}: {each.type}" for file in files for each in scan_file(str(file))]


def test_no_file_holds_a_secret(tracked_files: list[Path]) -> None:
    assert len(tracked_files) > 500
    assert found_in(tracked_files) == []


def test_a_secret_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_text("-----BEGIN " + "PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END " + "PRIVATE KEY-----\n")
    assert found_in([file]) == [f"{file}:1: Private Key"]
