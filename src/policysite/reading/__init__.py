"""Files to model. Bad input becomes findings; after this floor there is no raw dict."""
