"""Django settings. What differs between installations comes from the environment: see `environment.py`."""

from typing import Any

from csp.constants import NONE, SELF

from throughcare.site import environment
from throughcare.site.logs import logging_configuration
from throughcare.site.mail import carrying
from throughcare.site.provider import provider

DATA_DIRECTORY = environment.data_directory()
SECRET_KEY = environment.secret_key(DATA_DIRECTORY)
DEBUG = False
ALLOWED_HOSTS = environment.hosts()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "throughcare.record",
    "throughcare.duties",
]

MIDDLEWARE = [
    "throughcare.web.request_log.RequestLog",
    "throughcare.web.headers.keep_from_other_sites",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "throughcare.api.boundary.guard_the_api",
    "throughcare.web.storable.RefuseNul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "throughcare.web.sign_in.session_limits.limit_session",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "throughcare.web.doors.Doors",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "throughcare.web.caching.keep_private_pages_out_of_caches",
]

ROOT_URLCONF = "throughcare.site.urls"
WSGI_APPLICATION = "throughcare.site.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "throughcare.web.jinja_environment.environment",
            "context_processors": ["throughcare.web.layout.context.page_furniture"],
        },
    },
]

DATABASES = {"default": environment.database(DATA_DIRECTORY)}
LEDGER_ANCHOR = environment.anchor(DATA_DIRECTORY)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "record.Account"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "email", "staff_code")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
IDENTITY_PROVIDER = provider()
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "home"

SESSION_IDLE_SECONDS = 15 * 60
SESSION_LONGEST_SECONDS = 12 * 60 * 60
SESSION_COOKIE_AGE = SESSION_LONGEST_SECONDS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "throughcare_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "throughcare_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "throughcare.web.errors.views.form_expired"

HTTPS = environment.is_https()
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# Accounts of a demonstration are spared the second factor where nobody but this machine can be meant.
PASSWORD_ALONE_ALLOWED = environment.is_embedded() and not HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# The longest form holds a note of some pages; no page takes a file.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_HANDLERS = ["throughcare.web.uploads.RefuseFiles"]

# No page has a script, and no style stands inside a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "style-src": [SELF],
    },
}

STATIC_URL = "/static/"
STATIC_ROOT = environment.static_directory()
STATICFILES_DIRS = [STATIC_ROOT.parent / "assets"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIRECTORY / "files"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# How notices are carried.
_MAIL = carrying()
NOTICES_CARRIER = _MAIL.carrier
NOTICES_FOLDER = DATA_DIRECTORY / "notices"
DEFAULT_FROM_EMAIL = _MAIL.sender
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.starts_tls, _MAIL.within_tls
EMAIL_TIMEOUT = 20

NOTE_SUB_TYPES = environment.note_sub_types()

DEMONSTRATION_SIGN_INS = DATA_DIRECTORY / "demonstration-sign-ins.json"

# Tokens of the API are signed for this audience; a service may call so often a minute.
API_AUDIENCE = "throughcare"
API_REQUESTS_A_MINUTE = 300

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

LOGGING = logging_configuration(readable=environment.is_embedded())
