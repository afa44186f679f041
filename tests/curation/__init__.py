"""Tests of the editor's hand."""
