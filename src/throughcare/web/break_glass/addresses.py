"""Addresses of breaking the glass. Whom it is about is sent, and stands in no address."""

from django.urls import path

from throughcare.web.break_glass import reviews, views

urlpatterns = [
    path("break-glass", views.open_, name="break_glass"),
    path("break-glass/<int:opened>/end", views.end, name="end_break_glass"),
    path("break-glass/reviews", reviews.reviews, name="break_glass_reviews"),
    path("break-glass/reviews.csv", reviews.reviews_csv, name="break_glass_reviews_csv"),
    path("break-glass/reviews/<int:opened>", reviews.review, name="review_break_glass"),
]
