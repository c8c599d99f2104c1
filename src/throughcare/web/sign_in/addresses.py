"""Addresses of signing in and out, of showing again who one is, and of one's own account."""

from django.urls import path

from throughcare.web.sign_in import confirming, own_account, provider, second_factor, views

urlpatterns = [
    path("sign-in", views.sign_in, name="sign_in"),
    path("sign-in/code", views.code, name="sign_in_code"),
    path("sign-in/new-password", own_account.new_password, name="sign_in_password"),
    path("sign-in/organisation", provider.to_provider, name="to_provider"),
    path("sign-in/organisation/back", provider.from_provider, name="from_provider"),
    path("sign-out", views.sign_out, name="sign_out"),
    path("confirm", confirming.confirm, name="confirm"),
    path("account", own_account.account, name="account"),
    path("account/password", own_account.new_password, name="account_password"),
    path("account/second-factor", second_factor.second_factor, name="second_factor"),
    path("account/second-factor.svg", second_factor.picture, name="second_factor_picture"),
    path("account/sign-out-everywhere", own_account.sign_out_everywhere, name="sign_out_everywhere"),
]
